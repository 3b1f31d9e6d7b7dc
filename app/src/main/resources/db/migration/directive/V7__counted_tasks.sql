-- The lead bodies that tasks had before they changed hands, for counts of what a body led on an earlier day.
create index task_entry_lead on directive.task_entry ((before[array_position(changed, 'LEAD')]), task)
    where 'LEAD' = any (changed);

-- The tasks whose own days do not tell how they stood earlier: only their history has to be followed when tasks are counted.
create index task_entry_turn on directive.task_entry (task)
    where kind in ('RETURNED', 'COMPLETE_UNDONE', 'CANCELLED', 'SUSPENDED', 'RESUMED', 'TAKEN_BACK', 'REASSIGNED', 'HANDED_OVER');
create index task_deadline_later on directive.task_deadline (task) where version > 1;

-- The own days of the others, read without the tasks themselves.
create index task_own_days on directive.task (lead, assigned_on) include (completed_on, submitted_on, due, id);
