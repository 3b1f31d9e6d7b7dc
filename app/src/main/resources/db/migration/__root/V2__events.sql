-- The register of events, as Modulith's JDBC repository expects it (its schema v2 for PostgreSQL). Older installations have
-- it already from Modulith itself.
create schema if not exists events;

create table if not exists events.event_publication (
    id                     uuid primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    integer,
    last_resubmission_date timestamptz
);
create index if not exists event_publication_serialized_event_hash_idx
    on events.event_publication using hash (serialized_event);
create index if not exists event_publication_by_completion_date_idx on events.event_publication (completion_date);
