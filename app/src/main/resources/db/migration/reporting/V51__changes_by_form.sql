-- Changes of facts are told apart by the form they were reported on: what is worked out from the figures of one form stays while
-- another form is reported. The indicators that ever came with a form are counted here and not read from its editions, because
-- an edition may stop to ask for one whose facts stay.
create table reporting.form_indicator (
    indicator integer not null,
    form text not null,
    primary key (indicator, form)
);

insert into reporting.form_indicator (indicator, form)
select distinct fact.indicator, coalesce(submission.form, '')
  from reporting.fact left join reporting.submission on submission.id = fact.submission;

alter table reporting.fact_change add column form text not null default '';
update reporting.fact_change set form = submission.form
  from reporting.submission where submission.id = fact_change.submission;
alter table reporting.fact_change drop constraint fact_change_pkey;
alter table reporting.fact_change add primary key (province, year, form, submission) include (changes);

create or replace function reporting.count_changes() returns trigger language plpgsql as $$
begin
    insert into reporting.form_indicator (indicator, form)
    select distinct changed.indicator, coalesce(submission.form, '')
      from changed left join reporting.submission on submission.id = changed.submission
     where not exists (select from reporting.form_indicator known
                        where known.indicator = changed.indicator and known.form = coalesce(submission.form, ''))
     order by 1, 2
    on conflict do nothing;
    insert into reporting.fact_change (province, year, form, submission, changes)
    select distinct changed.province, period.year, coalesce(submission.form, ''), changed.submission, 1
      from changed join reporting.period_key period on period.key = changed.period
      left join reporting.submission on submission.id = changed.submission
     where changed.province is not null
     order by 1, 2, 3, 4
    on conflict (province, year, form, submission) do update set changes = fact_change.changes + 1;
    return null;
end $$;
