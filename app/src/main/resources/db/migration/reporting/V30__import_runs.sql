-- What came of imports that other programs ask after later. The import itself is done when the row is there.
create table reporting.import_run (
    id text primary key,
    account uuid not null,
    trial boolean not null,
    imported integer not null,
    updated integer not null,
    deleted integer not null,
    ignored integer not null,
    conflicts jsonb not null,
    at timestamptz not null
);

create index import_run_at on reporting.import_run (at);
