-- Numbers that were given on paper after the first one was given here: one entry each, explained together.
create table summary.jump (
    id uuid primary key,
    series uuid not null references summary.series (id),
    first integer not null check (first >= 1),
    last integer not null,
    reason text not null,
    entered_at timestamptz not null,
    entered_by uuid not null,
    check (last >= first)
);

alter table summary.entry add column jump uuid references summary.jump (id);
