-- Days off and working days announced after the calendar content was shipped, for everybody or for one body alone.
-- Rows are never changed but for their withdrawal, so that every deadline can be explained as it was worked out.
create table rules.announced_day (
    id           uuid        primary key default gen_random_uuid(),
    date         date        not null,
    working      boolean     not null,
    label        text        not null check (label <> ''),
    source       text        not null check (source <> ''),
    body_id      uuid,
    announced_at timestamptz not null,
    announced_by uuid        not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    check (num_nonnulls(withdrawn_at, withdrawn_by) in (0, 2))
);

-- One valid announcement for a date and a body; a new one withdraws the old.
create unique index announced_day_valid on rules.announced_day (date, body_id) nulls not distinct
    where withdrawn_at is null;
