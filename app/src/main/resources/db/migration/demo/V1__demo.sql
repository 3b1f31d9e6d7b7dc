-- Which parts of the demo province are loaded, and how far its calendar lies behind ours. Empty without the demo.
create table demo.loaded (
    step text primary key
);

create table demo.calendar (
    only_row      boolean primary key default true check (only_row),
    behind_days   integer not null
);
