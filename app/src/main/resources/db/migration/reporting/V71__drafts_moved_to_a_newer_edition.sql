-- An unsent draft that was moved to a newer edition of its form: pages and sheets drawn before still speak of the former one.
create table reporting.renewal (
    submission uuid not null references reporting.submission (id),
    place bigint generated always as identity,
    from_edition text not null,
    to_edition text not null,
    renewed_at timestamptz not null,
    renewed_by uuid not null,
    primary key (submission, place)
);

create index renewal_from on reporting.renewal (from_edition);

-- The edition to whose questions a change belongs that the report's own edition does not ask; null for its own questions.
alter table reporting.cell_change add column edition text;

-- The same for a file that stood beside such a question: it is kept with the report's history.
alter table reporting.cell_file add column edition text;
alter table reporting.cell_file drop constraint cell_file_pkey;
alter table reporting.cell_file
    add constraint cell_file_once unique nulls not distinct (submission, question, part, file, edition);
