-- A body that sends its own report although a body below has none says so; the report can then be approved without it.
create table reporting.named_missing (
    submission uuid not null references reporting.submission (id),
    body uuid not null,
    named_by uuid not null,
    named_at timestamptz not null,
    primary key (submission, body)
);

-- A body is urged at most once a day for one report.
create table reporting.urge (
    form text not null,
    body uuid not null,
    period_kind text not null,
    period_year integer not null,
    period_index integer not null,
    urged_on date not null,
    urged_by uuid not null,
    by_body uuid not null,
    primary key (form, body, period_kind, period_year, period_index, urged_on)
);

create index submission_slot on reporting.submission (body, form) where is_current;
create index deputy_body on reporting.deputy (body, to_day);
create index deputy_position on reporting.deputy (position, to_day);
