-- What those who approve remark at single cells of a report. It is seen by their own body until the step with which it goes to
-- the body that reports; a remark of the one who fills in stands beside the value in reporting.cell.
create table reporting.comment (
    id uuid primary key,
    submission uuid not null references reporting.submission (id),
    question text not null,
    -- empty for a question as a whole too, when it is asked in parts or as a table
    part text not null default '',
    -- the body in whose name it is made
    body uuid not null,
    text text not null,
    written_by uuid not null,
    written_at timestamptz not null,
    -- taken away before it was sent; it can be taken back until then
    removed_at timestamptz,
    -- the place of the step with which it was sent; null before
    step bigint,
    -- what stood in the cells by their part, as their history writes it: when it was written, from its sending on what was sent
    before jsonb not null,
    -- the same when the report was sent again; null before
    after jsonb,
    answer text,
    answered_by uuid,
    answered_at timestamptz,
    check (num_nonnulls(answer, answered_by, answered_at) in (0, 3)),
    check (step is not null or (after is null and answer is null)),
    check (step is null or removed_at is null)
);

-- one word of a body at a cell at a time; it is changed until it is sent
create unique index comment_unsent on reporting.comment (submission, body, question, part) where step is null;
create index comment_submission on reporting.comment (submission);
