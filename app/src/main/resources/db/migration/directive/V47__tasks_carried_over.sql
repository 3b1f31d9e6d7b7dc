-- A task that was not done and is given once more as one of the next year's: it is nobody's work any more, is counted in a class
-- of its own and leads to the task as which it goes on.
alter table directive.task add column carried_to uuid references directive.task (id);
create index task_carried_to on directive.task (carried_to) where carried_to is not null;

alter table directive.task drop constraint task_state_check;
alter table directive.task add constraint task_state_check check (state in
    ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED', 'DONE', 'CANCELLED', 'CARRIED_OVER'));
alter table directive.task add constraint task_carried_over_check check (carried_to is null or state = 'CARRIED_OVER');

alter table directive.task drop column state_place;
alter table directive.task add column state_place smallint not null generated always as (array_position(
    array['ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED', 'SUBMITTED', 'SUSPENDED', 'DONE', 'CARRIED_OVER', 'CANCELLED'],
    state)) stored;
create index task_state_place on directive.task (state_place, due, place);

create or replace function directive.tally_class(state text, due date, submitted_on date, today date) returns text
    language sql immutable parallel safe
    return case
        when state = 'CANCELLED' then null
        when state in ('SUSPENDED', 'CARRIED_OVER') then state
        when state = 'DONE' then case when coalesce(submitted_on, today) > due then 'DONE_LATE' else 'DONE_ON_TIME' end
        when state = 'SUBMITTED' then case when coalesce(submitted_on, today) > due then 'OVERDUE' else 'IN_PROGRESS' end
        when today > due then 'OVERDUE'
        when state in ('IN_PROGRESS', 'RETURNED') then 'IN_PROGRESS'
        else 'NOT_DUE'
    end;

create or replace function directive.task_turn(state text, due date) returns integer
    language sql immutable parallel safe
    return case
        when state not in ('DONE', 'CANCELLED', 'CARRIED_OVER') then coalesce(due - date '1900-01-01', 1000000)
        else 3000000 - coalesce(due - date '1900-01-01', 0)
    end;

drop index directive.task_entry_turn;
create index task_entry_turn on directive.task_entry (task)
    where kind in ('RETURNED', 'COMPLETE_UNDONE', 'CANCELLED', 'CARRIED_OVER', 'SUSPENDED', 'RESUMED', 'TAKEN_BACK', 'REASSIGNED',
                   'HANDED_OVER');

create or replace function directive.tally_class_on(wanted uuid, on_day date) returns text
    language sql stable
    begin atomic
    with moves as (
             select e.place, e.kind, cast(e.at at time zone 'Asia/Ho_Chi_Minh' as date) as happened,
                    lead(e.kind) over (order by e.place) as next
               from directive.task_entry e
              where e.task = wanted
                and e.kind in ('REPORTED', 'HANDED_DOWN', 'REASSIGNED', 'SUBMITTED', 'RETURNED', 'COMPLETED', 'COMPLETE_UNDONE',
                               'EXTENDED', 'CANCELLED', 'CARRIED_OVER', 'SUSPENDED', 'RESUMED', 'TAKEN_BACK')),
         stood as (
             select place, kind, happened from moves
              where kind <> 'TAKEN_BACK' and next is distinct from 'TAKEN_BACK' and happened <= on_day),
         step as (
             select kind from stood
              where kind in ('REPORTED', 'HANDED_DOWN', 'REASSIGNED', 'SUBMITTED', 'RETURNED', 'COMPLETED', 'COMPLETE_UNDONE')
              order by place desc limit 1),
         sent as (select happened from stood where kind = 'SUBMITTED' order by place desc limit 1),
         stop as (
             select kind from stood
              where kind in ('CANCELLED', 'CARRIED_OVER', 'SUSPENDED', 'RESUMED') order by place desc limit 1),
         deadline as (
             select d.due from directive.task_deadline d
              where d.task = wanted and d.set_on <= on_day order by d.version desc limit 1)
    select directive.tally_class(
               case
                   when (select kind from stop) in ('CANCELLED', 'CARRIED_OVER', 'SUSPENDED') then (select kind from stop)
                   else case (select kind from step)
                       when 'COMPLETED' then 'DONE'
                       when 'SUBMITTED' then 'SUBMITTED'
                       when 'COMPLETE_UNDONE' then 'SUBMITTED'
                       when 'RETURNED' then 'RETURNED'
                       when 'REPORTED' then 'IN_PROGRESS'
                       when 'HANDED_DOWN' then 'IN_PROGRESS'
                       else 'ASSIGNED'
                   end
               end,
               (select due from deadline),
               (select happened from sent),
               on_day)
      from directive.task t
     where t.id = wanted and t.assigned_on <= on_day;
    end;
