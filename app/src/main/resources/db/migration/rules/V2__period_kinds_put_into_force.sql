-- Files with kinds of reporting periods that administrators put into force beside the shipped ones. A file stays when it is taken
-- back, for the record; periods for which something was reported keep their days, so a file that would change one is refused.
create table rules.period_change (
    id uuid primary key,
    place bigint not null generated always as identity,
    editions text[] not null,
    yaml text not null,
    file_name text not null,
    put_at timestamptz not null,
    put_by uuid not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
