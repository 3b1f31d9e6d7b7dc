-- What a line of history changed in the task's own words and bodies: the fields in order, with the value before and after.
-- Several lines of work or bodies stand one a line. The version is the task's after the change.
alter table directive.task_entry
    add column version integer,
    add column changed text[] not null default '{}',
    add column before text[] not null default '{}',
    add column after text[] not null default '{}',
    add constraint task_entry_changes check
        (cardinality(changed) = cardinality(before) and cardinality(changed) = cardinality(after));

-- A withdrawn announcement moves deadlines too, and an extension can be taken back.
alter table directive.task_deadline drop constraint task_deadline_cause_check;
alter table directive.task_deadline add constraint task_deadline_cause_check check
    (cause in ('ASSIGNED', 'EXTENDED', 'RESUMED', 'CALENDAR', 'CALENDAR_WITHDRAWN', 'TAKEN_BACK'));

-- The last step on a task that its author may take back, with the values the task had before it; void once the task is
-- at another version. Tasks called off together name the one at the top.
create table directive.task_last_step (
    task uuid primary key references directive.task (id),
    version integer not null,
    top uuid not null references directive.task (id),
    move text not null,
    account uuid not null,
    at timestamptz not null,
    state text not null,
    due date,
    accepted_on date,
    submitted_on date,
    submitted_by uuid,
    completed_on date,
    urged_on date,
    percent integer,
    suspended_from date,
    suspended_until date,
    suspended_state text
);
create index task_last_step_top on directive.task_last_step (top);

-- Forms that give tasks, each of which counts once however often it is sent.
create table directive.form_receipt (
    id uuid primary key,
    account uuid not null,
    at timestamptz not null
);
create index form_receipt_at on directive.form_receipt (at);
