-- A hundred times the demo's reports, for the load test of the report pages: whatever was sent for 2020 - every form, month, quarter,
-- half and whole year, by every body - is copied to a hundred earlier periods each, so the load grows with the demo. Of a form with
-- 18 periods in the demo's year that is 1 800 earlier ones: months, quarters and years from 2018 back to 2000, then weeks, then
-- those before 2000, which lie before the calendar and are there for their mass. The figures of 2020 themselves are left alone. Run
-- once on a database with the demo province:
--   psql "$DANVAN_DB_URL" -f bench/reports-x100.sql
-- Figures and states are drawn from a fixed seed, so two runs measure the same data. Ten million rows go in without foreign keys and
-- without the indexes that nothing here reads; both are made again at the end, in one pass each.
create temporary table bench_aside as
select format('alter table %s drop constraint %I', conrelid::regclass, conname) as away,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back
  from pg_constraint
 where contype = 'f' and conrelid = any (array['reporting.cell', 'reporting.step', 'reporting.fact', 'reporting.answered']::regclass[])
union all
select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
  from pg_index
 where indrelid = any (array['reporting.cell', 'reporting.fact']::regclass[]) and not indisunique;
do $$
declare step text;
begin
    for step in select away from bench_aside loop execute step; end loop;
end
$$;
select setseed(0.2021);

create temporary table bench_period as
select 'calendar-month' as kind, extract(year from day)::integer as year, extract(month from day)::integer as index,
       day::date as first, (day + interval '1 month - 1 day')::date as last
  from generate_series(timestamp '1992-01-01', timestamp '2018-12-01', interval '1 month') as day
union all
select 'calendar-quarter', extract(year from day)::integer, extract(quarter from day)::integer,
       day::date, (day + interval '3 months - 1 day')::date
  from generate_series(timestamp '1992-01-01', timestamp '2018-10-01', interval '3 months') as day
union all
select 'week', extract(isoyear from day)::integer, extract(week from day)::integer, day::date, day::date + 6
  from generate_series(timestamp '1991-12-30', timestamp '2018-12-24', interval '1 week') as day
union all
select 'calendar-year', year, 1, make_date(year, 1, 1), make_date(year, 12, 31) from generate_series(1992, 2018) as year;

-- What the demo has of each form: its periods of 2020, numbered.
create temporary table bench_source as
select form, kind, index, row_number() over (partition by form order by kind, index) - 1 as place,
       count(*) over (partition by form) as places
  from (select distinct form, period_kind as kind, period_index as index from reporting.submission
         where period_year = 2020 and is_current and state <> 'DRAFT' and created_at < '2021-02-01') as filed;

-- A hundred earlier periods for each of them.
create temporary table bench_target as
select form.form, period.*, form.places,
       row_number() over (partition by form.form
                          order by case when period.year < 2000 then 2 when period.kind = 'week' then 1 else 0 end,
                                   period.last desc, period.kind) - 1 as place
  from (select distinct form, places from bench_source) as form cross join bench_period period;
delete from bench_target where place >= 100 * places;

create temporary table bench_report as
select uuidv7() as id, filed.id as source, filed.form, filed.body, target.kind, target.year, target.index, target.first, target.last,
       random() as luck,
       (select step.body from reporting.step
         where step.submission = filed.id and step.move = 'APPROVED' order by step.place limit 1) as above
  from bench_target target
  join bench_source source on source.form = target.form and source.place = target.place % target.places
  join reporting.submission filed
    on filed.form = source.form and filed.period_kind = source.kind and filed.period_index = source.index
   and filed.period_year = 2020 and filed.is_current and filed.state <> 'DRAFT' and filed.created_at < '2021-02-01';
create index on bench_report (source);
analyze bench_report;

alter table bench_report add column state text;
update bench_report set state = case when luck < 0.93 or above is null then 'APPROVED' when luck < 0.98 then 'SUBMITTED' else 'RETURNED' end;

insert into reporting.submission (id, form, edition, body, period_kind, period_year, period_index, period_start, period_end, due,
                                  version, state, waiting_for, is_current, revision, submitted_at, submitted_by, created_at, changed_at)
select report.id, source.form, source.edition, report.body, report.kind, report.year, report.index, report.first, report.last,
       report.last + 5, 1, report.state, case when report.state = 'SUBMITTED' then report.above end, true, source.revision,
       report.last + (report.luck * 9)::integer, source.submitted_by, report.last, report.last + 9
  from bench_report report join reporting.submission source on source.id = report.source;

insert into reporting.cell (submission, question, part, value, words, not_applicable, estimated, remark, changed_at, changed_by)
select report.id, cell.question, cell.part, round(cell.value * (0.8 + report.luck * 0.4)), cell.words, cell.not_applicable,
       cell.estimated, cell.remark, report.last, cell.changed_by
  from bench_report report join reporting.cell on cell.submission = report.source;

insert into reporting.step (submission, move, from_state, to_state, reason, account, position, body, at)
select report.id, step.move, step.from_state, step.to_state, step.reason, step.account, step.position, step.body, report.last
  from bench_report report join reporting.step on step.submission = report.source
 order by report.id, step.place;

insert into reporting.period_key (kind, year, index, start_day, end_day)
select distinct kind, year, index, first, last from bench_target on conflict do nothing;

insert into reporting.fact (indicator, period, body, part, commune, district, province, value, estimated, approved, submission, counted)
select fact.indicator, number.key, fact.body, fact.part, fact.commune, fact.district, fact.province,
       round(fact.value * (0.8 + report.luck * 0.4)), fact.estimated, report.state = 'APPROVED', report.id, fact.counted
  from bench_report report
  join reporting.fact on fact.submission = report.source
  join reporting.period_key number on (number.kind, number.year, number.index) = (report.kind, report.year, report.index)
 where report.state <> 'RETURNED';

insert into reporting.answered (form, period, body, edition, approved, submission, not_applicable)
select answered.form, number.key, answered.body, answered.edition, report.state = 'APPROVED', report.id, answered.not_applicable
  from bench_report report
  join reporting.answered on answered.submission = report.source
  join reporting.period_key number on (number.kind, number.year, number.index) = (report.kind, report.year, report.index)
 where report.state <> 'RETURNED';

do $$
declare step text;
begin
    for step in select back from bench_aside loop execute step; end loop;
end
$$;

analyze reporting.submission;
analyze reporting.answered;
analyze reporting.cell;
analyze reporting.step;
analyze reporting.fact;
