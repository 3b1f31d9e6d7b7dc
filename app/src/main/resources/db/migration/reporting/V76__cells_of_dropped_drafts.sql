-- A draft that is given up is deleted with its history; that these cells stood in it is kept, so that a program of the body
-- that reads its own drafts learns that they are gone. No content is kept.
create table reporting.dropped_cell (
    form text not null,
    edition text not null,
    body uuid not null,
    period_kind text not null,
    period_year integer not null,
    period_index integer not null,
    period_at time,
    period_start date not null,
    period_end date not null,
    due date not null,
    due_time time,
    question text not null,
    part text not null,
    at timestamptz not null
);

create index dropped_cell_body on reporting.dropped_cell (body, at);
