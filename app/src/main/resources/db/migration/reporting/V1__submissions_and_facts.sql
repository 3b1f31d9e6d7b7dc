-- What units report, what happened to it, and the figures that can be added up. Ids of bodies, areas, accounts and files
-- belong to other modules: they are never deleted there, so they are kept here without a foreign key.

-- One form of one body for one period. A correction after the approval is a new version; both are kept.
create table reporting.submission (
    id uuid primary key,
    form text not null,
    edition text not null,
    body uuid not null,
    period_kind text not null,
    period_year integer not null,
    period_index integer not null,
    period_start date not null,
    period_end date not null,
    due date not null,
    version integer not null default 1 check (version >= 1),
    state text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED')),
    -- the body whose approval is asked for; null while nobody is asked
    waiting_for uuid,
    -- false when a later version took its place
    is_current boolean not null default true,
    revision bigint not null default 0,
    submitted_on date,
    submitted_by uuid,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    unique (form, body, period_kind, period_year, period_index, version),
    check ((state = 'SUBMITTED') = (waiting_for is not null))
);

create index submission_waiting on reporting.submission (waiting_for) where waiting_for is not null;
create index submission_period on reporting.submission (form, period_kind, period_year, period_index);
create index submission_body on reporting.submission (body, period_end);

-- A cell without a row is missing, which is neither 0 nor "does not apply".
create table reporting.cell (
    submission uuid not null references reporting.submission (id),
    question text not null,
    part text not null default '',
    value numeric,
    words text,
    not_applicable boolean not null default false,
    estimated boolean not null default false,
    remark text,
    changed_at timestamptz not null,
    changed_by uuid not null,
    primary key (submission, question, part),
    check (num_nonnulls(value, words) <= 1),
    check (not not_applicable or num_nonnulls(value, words) = 0)
);

-- Every change of a cell, so that a figure has its history.
create table reporting.cell_change (
    submission uuid not null references reporting.submission (id),
    place bigint generated always as identity,
    question text not null,
    part text not null default '',
    before text,
    after text,
    changed_at timestamptz not null,
    changed_by uuid not null,
    primary key (submission, place)
);

create index cell_change_cell on reporting.cell_change (submission, question, part);

create table reporting.cell_file (
    submission uuid not null references reporting.submission (id),
    question text not null,
    part text not null default '',
    file uuid not null,
    added_at timestamptz not null,
    added_by uuid not null,
    primary key (submission, question, part, file)
);

-- Steps of a submission, the trace of its approval.
create table reporting.step (
    submission uuid not null references reporting.submission (id),
    place bigint generated always as identity,
    move text not null,
    from_state text,
    to_state text not null,
    reason text,
    account uuid not null,
    position uuid not null,
    body uuid not null,
    at timestamptz not null,
    primary key (submission, place)
);

-- Who may approve for a body beside its leaders, for a span of days (to_day excluded).
create table reporting.deputy (
    id uuid primary key,
    body uuid not null,
    position uuid not null,
    from_day date not null,
    to_day date not null,
    given_by uuid not null,
    given_at timestamptz not null,
    ended_at timestamptz,
    check (to_day > from_day)
);

-- Small numbers for what the facts name again and again.
create table reporting.indicator_key (
    key integer primary key generated always as identity,
    code text not null unique
);

create table reporting.period_key (
    key integer primary key generated always as identity,
    kind text not null,
    year integer not null,
    index integer not null,
    start_day date not null,
    end_day date not null,
    unique (kind, year, index)
);

create table reporting.body_key (
    key integer primary key generated always as identity,
    body uuid not null unique
);

create table reporting.area_key (
    key integer primary key generated always as identity,
    area uuid not null unique
);

-- The figures that count: one value an indicator, part, body and period, with the areas the body stood in on the
-- last day of the period. Written when a submission is sent or approved.
create table reporting.fact (
    indicator integer not null,
    period integer not null,
    body integer not null,
    part text not null default '',
    commune integer,
    district integer,
    province integer,
    value numeric not null,
    estimated boolean not null,
    approved boolean not null,
    submission uuid not null,
    primary key (indicator, period, body, part)
);

create index fact_submission on reporting.fact (submission);
