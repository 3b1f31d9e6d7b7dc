-- Files with outlines that people put into force beside the shipped ones. A file stays when it is taken back, for the record;
-- a summary names the edition it was begun in, so an edition that was used is never replaced.
create table summary.outline_change (
    id uuid primary key,
    place bigint not null generated always as identity,
    outline text not null,
    editions text[] not null,
    yaml text not null,
    file_name text not null,
    put_at timestamptz not null,
    put_by uuid not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    check ((withdrawn_at is null) = (withdrawn_by is null))
);

create index version_edition on summary.version (edition);
