-- A task's turn in a list of what is to be done: open ones by deadline, those without one after them, and then finished
-- ones, the latest deadline first. Days are counted from 1900, so that every open deadline comes before every finished one.
create function directive.task_turn(state text, due date) returns integer
    language sql immutable parallel safe
    return case
        when state not in ('DONE', 'CANCELLED') then coalesce(due - date '1900-01-01', 1000000)
        else 3000000 - coalesce(due - date '1900-01-01', 0)
    end;
create index task_turn on directive.task (directive.task_turn(state, due), place);

-- Latest deadline first; read backwards, the index by deadline would begin with the tasks that have none.
create index task_due_latest on directive.task (due desc nulls last, place desc);

-- What each word of a search must match; worked out once for a search, not once for each task.
create function directive.task_patterns(words text[]) returns text[]
    language sql immutable parallel safe
    return array(select '%' || directive.task_key(word) || '%' from unnest(words) as word);
