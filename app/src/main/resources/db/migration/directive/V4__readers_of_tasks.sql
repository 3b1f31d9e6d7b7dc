-- Every body that holds a task reads the documents it stems from; until now only the bodies directly below did.

insert into directive.document_reader (document, body, since)
select distinct on (s.document, holder.body) s.document, holder.body, t.assigned_on::timestamptz
  from directive.task t
  join directive.task_source ts on ts.task = t.id
  join directive.statement s on s.id = ts.statement
  join directive.document d on d.id = s.document
 cross join lateral unnest(array_append(t.coordinating, t.lead)) as holder (body)
 where holder.body <> d.body
 order by s.document, holder.body, t.assigned_on
    on conflict do nothing;
