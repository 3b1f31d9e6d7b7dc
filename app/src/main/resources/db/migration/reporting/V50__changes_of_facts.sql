-- How often the facts of a submission have changed, by province and year. What is worked out from the facts of a province and
-- year may be kept as long as their sum stays the same: it only grows, and every process sees what is committed. A row for each
-- submission, so that two that are sent at the same time do not wait for each other.
create table reporting.fact_change (
    province integer not null,
    year integer not null,
    submission uuid not null,
    changes bigint not null,
    primary key (province, year, submission) include (changes)
);

create function reporting.count_changes() returns trigger language plpgsql as $$
begin
    insert into reporting.fact_change (province, year, submission, changes)
    select distinct changed.province, period.year, changed.submission, 1
      from changed join reporting.period_key period on period.key = changed.period
     where changed.province is not null
     order by 1, 2, 3
    on conflict (province, year, submission) do update set changes = fact_change.changes + 1;
    return null;
end $$;

create trigger fact_inserted after insert on reporting.fact referencing new table as changed
    for each statement execute function reporting.count_changes();
create trigger fact_updated_from after update on reporting.fact referencing old table as changed
    for each statement execute function reporting.count_changes();
create trigger fact_updated_to after update on reporting.fact referencing new table as changed
    for each statement execute function reporting.count_changes();
create trigger fact_deleted after delete on reporting.fact referencing old table as changed
    for each statement execute function reporting.count_changes();
