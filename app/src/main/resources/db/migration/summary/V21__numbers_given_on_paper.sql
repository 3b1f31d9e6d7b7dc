-- Up to which number a series was given on paper before its first number is given here, with the basis.
create table summary.opening (
    series uuid primary key references summary.series (id),
    last integer not null check (last between 1 and 99999),
    basis text not null,
    entered_at timestamptz not null,
    entered_by uuid not null
);
