-- Which report of a form, body and period counts, also where it holds no figure at all: a figure that it does not hold was left
-- blank, does not apply or is not asked by its edition, which is not the same as a report that nobody sent. One row a report and
-- none a cell, so that a question to the figures reads one row for each body that is to report.
create table reporting.answered (
    form text not null,
    period integer not null,
    body integer not null,
    edition text not null,
    approved boolean not null,
    submission uuid not null,
    -- figures that do not apply, by their question in that edition: "xa" where none of its parts has a number, "dvk.cn/TT_XA" for
    -- a part
    not_applicable text[] not null default '{}',
    primary key (form, period, body)
);

create index answered_submission on reporting.answered (submission);

insert into reporting.period_key (kind, year, index, at, start_day, end_day)
select distinct period_kind, period_year, period_index, period_at, period_start, period_end
  from reporting.submission where state in ('SUBMITTED', 'APPROVED')
    on conflict do nothing;

insert into reporting.body_key (body)
select distinct body from reporting.submission where state in ('SUBMITTED', 'APPROVED')
    on conflict do nothing;

-- Of several versions the one whose figures count: it holds facts or, where none has any, was approved last, else sent last.
with counting as (
    select distinct on (s.form, p.key, b.key)
           s.form, p.key as period, b.key as body, s.edition, s.id,
           coalesce((select bool_and(f.approved) from reporting.fact f where f.submission = s.id), s.state = 'APPROVED')
               as approved
      from reporting.submission s
      join reporting.period_key p on p.kind = s.period_kind and p.year = s.period_year and p.index = s.period_index
           and p.at is not distinct from s.period_at
      join reporting.body_key b on b.body = s.body
     where s.state in ('SUBMITTED', 'APPROVED')
     order by s.form, p.key, b.key,
              exists (select from reporting.fact f where f.submission = s.id) desc, s.state = 'APPROVED' desc, s.version desc
), told as (
    select submission, question, part, not_applicable,
           bool_or(value is not null) over (partition by submission, question) as number
      from reporting.cell where part not like '%/%'
), lacking as (
    select submission, question as place from told where not_applicable and not number
    union
    select submission, question || '/' || part from told where not_applicable and part <> ''
), places as (
    select submission, array_agg(place order by place) as places from lacking group by submission
)
insert into reporting.answered (form, period, body, edition, approved, submission, not_applicable)
select form, period, body, edition, approved, id, coalesce(places.places, '{}')
  from counting
  left join places on places.submission = counting.id;
