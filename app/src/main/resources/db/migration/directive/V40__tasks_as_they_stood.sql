-- The class a task was counted in at the end of a day, by the steps and the deadline of that day; nothing for one that was not
-- given yet or was called off. What was taken back has not happened. For today it says what tally_class says.
create function directive.tally_class_on(wanted uuid, on_day date) returns text
    language sql stable
    begin atomic
    with moves as (
             select e.place, e.kind, cast(e.at at time zone 'Asia/Ho_Chi_Minh' as date) as happened,
                    lead(e.kind) over (order by e.place) as next
               from directive.task_entry e
              where e.task = wanted
                and e.kind in ('REPORTED', 'HANDED_DOWN', 'REASSIGNED', 'SUBMITTED', 'RETURNED', 'COMPLETED', 'COMPLETE_UNDONE',
                               'EXTENDED', 'CANCELLED', 'SUSPENDED', 'RESUMED', 'TAKEN_BACK')),
         stood as (
             select place, kind, happened from moves
              where kind <> 'TAKEN_BACK' and next is distinct from 'TAKEN_BACK' and happened <= on_day),
         step as (
             select kind from stood
              where kind in ('REPORTED', 'HANDED_DOWN', 'REASSIGNED', 'SUBMITTED', 'RETURNED', 'COMPLETED', 'COMPLETE_UNDONE')
              order by place desc limit 1),
         sent as (select happened from stood where kind = 'SUBMITTED' order by place desc limit 1),
         stop as (select kind from stood where kind in ('CANCELLED', 'SUSPENDED', 'RESUMED') order by place desc limit 1),
         deadline as (
             select d.due from directive.task_deadline d
              where d.task = wanted and d.set_on <= on_day order by d.version desc limit 1)
    select directive.tally_class(
               case
                   when (select kind from stop) in ('CANCELLED', 'SUSPENDED') then (select kind from stop)
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
