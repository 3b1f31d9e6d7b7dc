-- Which migrations the last start brought the database to: a start that has the very same need not ask module by module.
create table public.migrations_seen (
    only_one boolean primary key default true check (only_one),
    checksum bigint not null
);
