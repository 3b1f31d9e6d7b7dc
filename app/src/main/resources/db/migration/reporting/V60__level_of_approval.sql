-- How many levels of approval lie below the one a submission waits at: a body that stands in for one that ended is not found
-- among those above the reporting body, so the level is kept and not looked for.
alter table reporting.submission add column level integer not null default 0 check (level >= 0);

-- So far: the levels that approved it since it was last sent. Of one that was opened again, those below the body that opened it
-- and those that approved it since.
with sent as (
    select w.id, coalesce(max(s.place), 0) as place
      from reporting.submission w
      left join reporting.step s on s.submission = w.id and s.move = 'SUBMITTED'
     where w.state = 'SUBMITTED'
     group by w.id
), opened as (
    select t.id, t.place as sent, r.place, r.body
      from sent t
      left join lateral (
          select s.place, s.body from reporting.step s
           where s.submission = t.id and s.move = 'REOPENED' and s.place > t.place
           order by s.place desc limit 1) r on true
), approved as (
    select o.id, o.sent, coalesce(o.place, o.sent) as since,
           (select min(s.place) from reporting.step s
             where s.submission = o.id and s.move = 'APPROVED' and s.place > o.sent and s.body = o.body) as own
      from opened o
)
update reporting.submission w
   set level = (select count(*) from reporting.step s
                 where s.submission = a.id and s.move = 'APPROVED'
                   and (s.place > a.since or s.place > a.sent and s.place < a.own))
  from approved a
 where w.id = a.id;
