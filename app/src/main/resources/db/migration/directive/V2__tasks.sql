-- Programme, tasks and what happened to them. Ids of bodies, accounts, files and statements belong to other
-- modules: they are never deleted there, so they are kept here without a foreign key.

-- Small letters without marks, so that "phan rang" finds "Phan Rang" and "Phước Hoà" finds "Phước Hòa".
-- unaccent() is only stable; naming its dictionary makes the wrapper safe to index.
create function directive.task_key(content text) returns text
    language sql immutable parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, normalize(content, NFC)));

-- The class a task is counted in on a day; the enum TallyClass says the same in Java and a test compares the two.
create function directive.tally_class(state text, due date, submitted_on date, today date) returns text
    language sql immutable parallel safe
    return case
        when state = 'CANCELLED' then null
        when state = 'SUSPENDED' then 'SUSPENDED'
        when state = 'DONE' then case when coalesce(submitted_on, today) > due then 'DONE_LATE' else 'DONE_ON_TIME' end
        when state = 'SUBMITTED' then case when coalesce(submitted_on, today) > due then 'OVERDUE' else 'IN_PROGRESS' end
        when today > due then 'OVERDUE'
        when state in ('IN_PROGRESS', 'RETURNED') then 'IN_PROGRESS'
        else 'NOT_DUE'
    end;

create table directive.programme (
    id uuid primary key,
    body uuid not null,
    year integer not null check (year between 1945 and 2200),
    last_number integer not null default 0,
    created_by uuid not null,
    created_at timestamptz not null,
    unique (body, year)
);

create table directive.task_series (
    id uuid primary key,
    version integer not null default 1,
    assigner uuid not null,
    lead uuid not null,
    coordinating uuid[] not null,
    recurrence text not null check (recurrence in ('MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY')),
    day_of_month integer not null check (day_of_month between 1 and 31),
    content text not null,
    product text,
    domains text[] not null,
    working_day boolean not null,
    next_period date not null,
    until date,
    stopped_on date,
    created_account uuid not null,
    created_position uuid not null,
    created_role text not null,
    created_at timestamptz not null
);

create table directive.task (
    id uuid primary key,
    place bigint generated always as identity,
    version integer not null default 1,
    reference text not null,
    programme uuid not null references directive.programme (id),
    year integer not null,
    parent uuid references directive.task (id),
    last_child integer not null default 0,
    series uuid references directive.task_series (id),
    period date,
    content text not null check (content <> ''),
    product text,
    targets text,
    domains text[] not null,
    lead uuid not null,
    assigner uuid not null,
    coordinating uuid[] not null default '{}',
    state text not null check (state in
        ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED', 'DONE', 'CANCELLED')),
    due date,
    working_day boolean not null default false,
    assigned_on date not null,
    accepted_on date,
    submitted_on date,
    submitted_by uuid,
    completed_on date,
    percent integer check (percent between 0 and 100),
    suspended_from date,
    suspended_until date,
    suspended_state text,
    urged_on date,
    changed_at timestamptz not null,
    state_place smallint not null generated always as (array_position(
        array['ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED', 'SUBMITTED', 'SUSPENDED', 'DONE', 'CANCELLED'],
        state)) stored,
    search_key text not null generated always as
        (directive.task_key(reference || ' ' || content || ' ' || coalesce(product, ''))) stored,
    unique (programme, reference),
    unique (series, period)
);
create index task_due on directive.task (due, place);
create index task_lead on directive.task (lead, state, due);
create index task_assigner on directive.task (assigner, state, due);
create index task_place on directive.task (place);
create index task_coordinating on directive.task using gin (coordinating);
create index task_state on directive.task (state, due, place);
create index task_state_place on directive.task (state_place, due, place);
create index task_changed on directive.task (changed_at desc, place);
create index task_parent on directive.task (parent) where parent is not null;
create index task_year on directive.task (year, lead, state, due, submitted_on);
create index task_search on directive.task using gin (search_key public.gin_trgm_ops);

-- Every deadline a task ever had; the highest version is in force and repeated in task.due.
create table directive.task_deadline (
    task uuid not null references directive.task (id),
    version integer not null,
    due date,
    cause text not null check (cause in ('ASSIGNED', 'EXTENDED', 'RESUMED', 'CALENDAR')),
    reason text,
    authority text,
    decision_number text,
    decision_date date,
    author uuid,
    author_body uuid,
    set_on date not null,
    primary key (task, version)
);

create table directive.task_source (
    task uuid not null references directive.task (id),
    statement uuid not null,
    primary key (task, statement)
);
create index task_source_statement on directive.task_source (statement);

-- What happened to a task, in the order it happened; rows are only ever added.
create table directive.task_entry (
    id uuid primary key,
    place bigint generated always as identity,
    task uuid not null references directive.task (id),
    kind text not null,
    at timestamptz not null,
    account uuid,
    body uuid,
    note text,
    percent integer,
    files uuid[] not null
);
create index task_entry_task on directive.task_entry (task, place);

create table directive.calendar_feed (
    id uuid primary key,
    body uuid not null,
    label text not null,
    token_hash bytea not null unique,
    created_by uuid not null,
    created_at timestamptz not null,
    revoked_at timestamptz
);
create index calendar_feed_body on directive.calendar_feed (body);
