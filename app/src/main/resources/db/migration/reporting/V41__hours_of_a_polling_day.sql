-- A snapshot within one day is told apart by its hour too, whatever number it has among the hours asked for.
alter table reporting.submission add column period_at time;
alter table reporting.period_key add column at time;

-- What was kept so far was asked for at 9, 11, 13, 15, 17 and 19 o'clock.
update reporting.submission set period_at = make_time(7 + 2 * period_index, 0, 0)
 where period_kind = 'polling-hours' and period_index between 1 and 6;
update reporting.period_key set at = make_time(7 + 2 * index, 0, 0)
 where kind = 'polling-hours' and index between 1 and 6;

alter table reporting.submission
    drop constraint submission_form_body_period_kind_period_year_period_index_v_key;
alter table reporting.submission
    add constraint submission_slot_version unique nulls not distinct
        (form, body, period_kind, period_year, period_index, period_at, version);
alter table reporting.period_key drop constraint period_key_kind_year_index_key;
alter table reporting.period_key add constraint period_key_name unique nulls not distinct (kind, year, index, at);
