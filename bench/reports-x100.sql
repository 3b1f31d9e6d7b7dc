-- Reports of many years for the load test of the report pages: what every body reported for the first quarter of 2020 again for
-- 600 earlier periods (228 months, 80 quarters, 273 weeks, 19 years), a hundred times the six that the demo first had of each.
-- The months of 2020 in the demo are not multiplied, so that figures stay comparable. Run once on a database with the demo
-- province:
--   psql "$DANVAN_DB_URL" -f bench/reports-x100.sql
-- Figures and states are drawn from a fixed seed, so two runs measure the same data.
select setseed(0.2021);

create temporary table bench_period as
select 'calendar-month' as kind, extract(year from day)::integer as year, extract(month from day)::integer as index,
       day::date as first, (day + interval '1 month - 1 day')::date as last
  from generate_series(timestamp '2000-01-01', timestamp '2018-12-01', interval '1 month') as day
union all
select 'calendar-quarter', extract(year from day)::integer, extract(quarter from day)::integer,
       day::date, (day + interval '3 months - 1 day')::date
  from generate_series(timestamp '2000-01-01', timestamp '2019-10-01', interval '3 months') as day
union all
select 'week', extract(isoyear from day)::integer, extract(week from day)::integer, day::date, day::date + 6
  from generate_series(timestamp '2013-10-07', timestamp '2018-12-24', interval '1 week') as day
union all
select 'calendar-year', year, 1, make_date(year, 1, 1), make_date(year, 12, 31) from generate_series(2000, 2018) as year;

create temporary table bench_report as
select uuidv7() as id, source.id as source, source.body, period.*, random() as luck,
       (select step.body from reporting.step
         where step.submission = source.id and step.move = 'APPROVED' order by step.place limit 1) as above
  from reporting.submission source cross join bench_period period
 where source.form = 'dan-van' and source.period_kind = 'calendar-quarter'
   and source.period_year = 2020 and source.period_index = 1 and source.is_current;

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
select kind, year, index, first, last from bench_period on conflict do nothing;

insert into reporting.fact (indicator, period, body, commune, district, province, value, told, numbers, estimated, rough, approved,
                            submission)
select fact.indicator, number.key, fact.body, fact.commune, fact.district, fact.province,
       coalesce((select sum(one) from unnest(drawn.numbers) one), round(fact.value * (0.8 + report.luck * 0.4))),
       fact.told, drawn.numbers, fact.estimated, fact.rough, report.state = 'APPROVED', report.id
  from bench_report report
  join reporting.fact on fact.submission = report.source
  join reporting.period_key number on (number.kind, number.year, number.index) = (report.kind, report.year, report.index)
 cross join lateral (select array_agg(round(one * (0.8 + report.luck * 0.4)) order by place) as numbers
                       from unnest(fact.numbers) with ordinality as told (one, place)) drawn
 where report.state <> 'RETURNED';

insert into reporting.answered (form, period, body, edition, approved, submission, not_applicable)
select answered.form, number.key, answered.body, answered.edition, report.state = 'APPROVED', report.id, answered.not_applicable
  from bench_report report
  join reporting.answered on answered.submission = report.source
  join reporting.period_key number on (number.kind, number.year, number.index) = (report.kind, report.year, report.index)
 where report.state <> 'RETURNED';

analyze reporting.submission;
analyze reporting.answered;
analyze reporting.cell;
analyze reporting.step;
analyze reporting.fact;
