-- Letters handled by the people's committees of every commune and district in 2022, made up, for the load test of what is
-- hidden of small numbers: 17 figures for each quarter, 6 and 9 months and the year, most of them counts of a few letters. Run
-- once on a database with the demo province:
--   psql "$DANVAN_DB_URL" -f bench/letters.sql
-- Figures are drawn from a fixed seed, so two runs measure the same data.
select setseed(0.2021);

create temporary table bench_cut as
select date '2021-12-15' + make_interval(months => 3 * quarter) as first, quarter from generate_series(0, 3) as quarter;

insert into reporting.period_key (kind, year, index, start_day, end_day)
select 'quarter', 2022, quarter + 1, first::date, (first + interval '3 months - 1 day')::date from bench_cut
union all
select kind, 2022, 1, date '2021-12-15', (date '2021-12-15' + make_interval(months => months) - interval '1 day')::date
  from (values ('six-months', 6), ('nine-months', 9), ('year', 12)) as cumulative (kind, months)
on conflict do nothing;

create temporary table bench_letter as
select unnest(array['XLD.KT.NN', 'XLD.KT.MN', 'XLD.KT.KH', 'XLD.TK.NN', 'XLD.TK.MN', 'XLD.TK.KH', 'XLD.KN', 'XLD.TC', 'XLD.KNPA',
                    'XLD.LD', 'XLD.NL', 'XLD.DANG', 'XLD.CHUA', 'XLD.TTQ', 'XLD.KTTQ', 'XLD.HD', 'XLD.TONG']) as code;
insert into reporting.indicator_key (code) select code from bench_letter on conflict do nothing;

create temporary table bench_office as
select office.body, commune.area as commune, district.area as district, district.parent as province
  from organisation.body_version office
  left join organisation.area_version commune
    on commune.area = office.area and commune.kind in ('COMMUNE', 'WARD', 'TOWNSHIP') and commune.valid @> date '2022-06-30'
  join organisation.area_version district
    on district.area = coalesce(commune.parent, office.area) and district.kind = 'DISTRICT' and district.valid @> date '2022-06-30'
 where office.kind = 'PEOPLES_COMMITTEE' and office.valid @> date '2022-06-30';

insert into reporting.body_key (body) select body from bench_office on conflict do nothing;
insert into reporting.area_key (area)
select area from bench_office, unnest(array[commune, district, province]) as area where area is not null on conflict do nothing;

-- What came in between two cut-offs; what is reported for a longer period is its sum.
create temporary table bench_count as
select code, quarter, body, commune, district, province,
       floor(-ln(1 - random()) * case when random() < 0.3 then 6 else 1 end)::integer as letters, uuidv7() as submission
  from bench_letter, bench_cut, bench_office;

insert into reporting.fact (indicator, period, body, commune, district, province, value, estimated, approved, submission)
select indicator.key, period.key, office.key, commune.key, district.key, province.key, sum(letters), false, true,
       (min(submission::text))::uuid
  from bench_count count
  join reporting.period_key period on period.year = 2022
   and (period.kind = 'quarter' and period.index = quarter + 1
        or period.kind = 'six-months' and quarter < 2 or period.kind = 'nine-months' and quarter < 3 or period.kind = 'year')
  join reporting.indicator_key indicator on indicator.code = count.code
  join reporting.body_key office on office.body = count.body
  left join reporting.area_key commune on commune.area = count.commune
  join reporting.area_key district on district.area = count.district
  join reporting.area_key province on province.area = count.province
 group by indicator.key, period.key, office.key, commune.key, district.key, province.key;
