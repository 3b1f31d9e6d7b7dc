-- What a change took away from the graph and what it put there, row by row, so that it can be undone while nothing later
-- builds on it. Changes delivered as content, and those brought into force before this table was, have no rows here.
create table organisation.change_row (
    number  bigint generated always as identity primary key,
    event   uuid not null references organisation.event,
    sheet   text not null check (sheet in ('AREA', 'BODY', 'RELATION', 'SUCCESSION')),
    added   boolean not null,
    content jsonb not null
);
create index change_row_event on organisation.change_row (event);

-- Why and when a change that had been in force was undone.
alter table organisation.event
    add column undone_on date,
    add column undone_reason text,
    add constraint event_undone check
        ((undone_on is null) = (undone_reason is null) and (undone_on is null or state = 'SUPERSEDED'));
