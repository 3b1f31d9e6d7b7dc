-- An hour of a polling day is due at a time of that day and late by minutes: the time stands beside the day, and what was sent
-- keeps its moment instead of its day.
alter table reporting.submission add column due_time time;
alter table reporting.submission add column submitted_at timestamptz;

-- The first sending that counts: taking back undoes those before it, unless the report had been sent back.
update reporting.submission s
   set submitted_at = coalesce(
       (select min(sent.at) from reporting.step sent
         where sent.submission = s.id and sent.move = 'SUBMITTED'
           and cast(sent.at at time zone 'Asia/Ho_Chi_Minh' as date) = s.submitted_on
           and sent.place > coalesce(
               (select max(back.place) from reporting.step back
                 where back.submission = s.id and back.move = 'WITHDRAWN'
                   and not exists (
                       select from reporting.step returned
                        where returned.submission = s.id and returned.move = 'SENT_BACK' and returned.place < back.place)), 0)),
       cast(s.submitted_on as timestamp) at time zone 'Asia/Ho_Chi_Minh')
 where s.submitted_on is not null;

alter table reporting.submission drop column submitted_on;

-- What is not sent is due as what is not begun; what was sent keeps the day it was sent under.
update reporting.submission set due_time = period_at + interval '30 minutes'
 where period_at is not null and submitted_at is null and due = period_end;

-- Of an hour a body is reminded before its time and urged once more after it.
alter table reporting.urge add column overdue boolean not null default false;
alter table reporting.urge drop constraint urge_pkey;
alter table reporting.urge
    add primary key (form, body, period_kind, period_year, period_index, urged_on, overdue);
