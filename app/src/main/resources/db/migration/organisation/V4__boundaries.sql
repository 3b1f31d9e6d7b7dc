-- Outlines of the units of a day that an office loaded from a file; drawn only once an administrator put the set into use.
create table organisation.boundary_set (
    id         uuid primary key,
    valid_on   date not null,
    source     text not null check (source <> ''),
    file_name  text not null,
    unknown    text[] not null,
    loaded_at  timestamptz not null,
    loaded_by  uuid not null,
    used_since timestamptz
);

create table organisation.boundary (
    boundary_set uuid not null references organisation.boundary_set on delete cascade,
    area         uuid not null references organisation.area,
    rings        text not null,
    primary key (boundary_set, area)
);
