-- What a body that receives a report answers in it while it waits for that body: it becomes a part of the report, with its history
-- and its figures, when the body approves it. A row says what is to stand in the cell, as the history of cells writes it; without
-- content it is to be empty.
create table reporting.received_cell (
    submission uuid not null references reporting.submission (id),
    body uuid not null,
    question text not null,
    part text not null default '',
    content text,
    changed_at timestamptz not null,
    changed_by uuid not null,
    primary key (submission, body, question, part)
);
