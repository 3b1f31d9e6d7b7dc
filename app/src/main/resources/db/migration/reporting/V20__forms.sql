-- Files with forms that administrators put into force beside the shipped ones. A file stays when it is taken back, for the record;
-- what was filed names its edition, so an edition that was used is never replaced.
create table reporting.form_change (
    id uuid primary key,
    place bigint not null generated always as identity,
    form text not null,
    editions text[] not null,
    yaml text not null,
    file_name text not null,
    put_at timestamptz not null,
    put_by uuid not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
