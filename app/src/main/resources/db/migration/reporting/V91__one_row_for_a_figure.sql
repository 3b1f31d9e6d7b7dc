-- A figure that a body reported for a period is one row, whatever it was divided into: its parts stand side by side in it. So
-- the parts of a figure are read with as few rows as the figure itself, and a report is counted by counting rows.
create table reporting.part_set (
    key integer primary key generated always as identity,
    indicator integer not null,
    parts text[] not null,
    -- The parts in few letters, for many of them do not fit into an index.
    digest text not null,
    unique (indicator, digest)
);

comment on table reporting.part_set is 'Parts of an indicator that were reported together, in the order in which facts hold their numbers.';

alter table reporting.fact
    add column told integer,
    add column numbers numeric[],
    add column rough integer;

comment on column reporting.fact.value is 'The figure as a whole; the sum of its parts where it was told in parts.';
comment on column reporting.fact.told is 'The part_set of the parts told; null for a figure that was told as a whole.';
comment on column reporting.fact.numbers is 'What was told of each part, in the order of its part_set.';
comment on column reporting.fact.estimated is 'Whether it, or one of its parts, is an estimate.';
comment on column reporting.fact.rough is 'The part_set of the parts that are estimates; null when none is or there are no parts.';

create temporary table divided on commit drop as
select indicator, period, body, min(part collate "C") as kept, sum(value) as value, bool_or(estimated) as estimated,
       array_agg(part order by part collate "C") as parts, array_agg(value order by part collate "C") as numbers,
       array_agg(part order by part collate "C") filter (where estimated) as guessed
  from reporting.fact
 group by indicator, period, body
having bool_or(part <> '');

insert into reporting.part_set (indicator, parts, digest)
select indicator, parts, md5(array_to_string(parts, ','))
  from (select indicator, parts from divided
        union
        select indicator, guessed from divided where guessed is not null) as known
 order by indicator, parts;

-- Only the form changes here; what was reported stays, and so does what was decided from it.
alter table reporting.fact disable trigger user;

update reporting.fact
   set value = divided.value, estimated = divided.estimated, told = told.key, numbers = divided.numbers, rough = guessed.key
  from divided
  join reporting.part_set told on told.indicator = divided.indicator and told.parts = divided.parts
  left join reporting.part_set guessed on guessed.indicator = divided.indicator and guessed.parts = divided.guessed
 where (fact.indicator, fact.period, fact.body, fact.part) = (divided.indicator, divided.period, divided.body, divided.kept);

delete from reporting.fact
 using divided
 where (fact.indicator, fact.period, fact.body) = (divided.indicator, divided.period, divided.body) and fact.part <> divided.kept;

alter table reporting.fact enable trigger user;

drop index reporting.fact_sum;
alter table reporting.fact drop constraint fact_pkey;
alter table reporting.fact drop column part, drop column counted;
alter table reporting.fact add primary key (indicator, period, body);
create index fact_sum on reporting.fact (province, indicator, period)
    include (district, commune, body, value, estimated, approved, told, numbers, rough);
