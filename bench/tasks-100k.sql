-- 100 000 tasks of the programme of 2031 for the load test of the task pages: 1 000 tasks of the provincial board, each
-- handed down to 7 districts and 92 communes. Run once on a database with the demo province:
--   psql "$DANVAN_DB_URL" -f bench/tasks-100k.sql
-- States, deadlines and words are drawn from a fixed seed, so two runs measure the same data.
select setseed(0.2021);

insert into directive.programme (id, body, year, last_number, created_by, created_at)
select uuidv7(), b.id, 2031, 1000, uuidv7(), now()
  from organisation.body b where b.code = 'BDV-58'
on conflict (body, year) do nothing;

create temporary table bench_body as
select b.id, b.code, row_number() over (order by b.code) as place
  from organisation.body b where b.code ~ '^BDV-58.$' or b.code like 'KDV-%';

create temporary table bench_task as
with size as (select count(*) as bodies from bench_body)
select uuidv7() as id, root, part,
       case when part = 0 then null else 1 + (root * 37 + part) % (select bodies from size) end as body_place,
       random() as luck, (date '2021-01-04' + (random() * 400)::integer) as due
  from generate_series(1, 1000) as root, generate_series(0, 99) as part;

insert into directive.task (id, reference, programme, year, parent, last_child, content, product, domains, lead, assigner,
                            state, due, assigned_on, accepted_on, submitted_on, completed_on, percent, changed_at)
select t.id,
       case when t.part = 0 then t.root || '/2031' else t.root || '.' || t.part || '/2031' end,
       p.id, 2031,
       case when t.part = 0 then null else r.id end,
       case when t.part = 0 then 99 else 0 end,
       (array['Tuyên truyền, vận động Nhân dân', 'Nắm tình hình tư tưởng, tâm trạng', 'Tổ chức đối thoại với đồng bào',
              'Giám sát việc thực hiện quy chế dân chủ', 'Nhân rộng mô hình Dân vận khéo'])[1 + t.root % 5]
           || ' ' || (array['ở cơ sở', 'vùng dân tộc thiểu số', 'xây dựng nông thôn mới', 'bầu cử', 'dự án trọng điểm'])
               [1 + (t.root / 5) % 5] || ' đợt ' || t.root,
       case when t.root % 3 = 0 then 'Báo cáo kết quả' end,
       array[(array['outreach', 'situation', 'unity', 'democracy', 'emulation'])[1 + t.root % 5]],
       coalesce(b.id, p.body), p.body,
       s.state, t.due, t.due - 30,
       case when s.state <> 'ASSIGNED' then t.due - 28 end,
       case when s.state in ('SUBMITTED', 'DONE', 'RETURNED') then t.due - 5 + (t.luck * 1000)::integer % 10 end,
       case when s.state = 'DONE' then t.due + 6 end,
       case when s.state = 'IN_PROGRESS' then (t.luck * 100)::integer end,
       now() - (t.luck * 100) * interval '1 day'
  from bench_task t
  join bench_task r on r.root = t.root and r.part = 0
  join directive.programme p on p.year = 2031
  left join bench_body b on b.place = t.body_place
 cross join lateral (select (array['DONE', 'DONE', 'DONE', 'IN_PROGRESS', 'IN_PROGRESS', 'ACCEPTED', 'ASSIGNED',
                                   'SUBMITTED', 'RETURNED', 'CANCELLED'])[1 + (t.luck * 9.99)::integer % 10] as state) s
 order by t.root, t.part;

insert into directive.task_deadline (task, version, due, cause, set_on)
select id, 1, due, 'ASSIGNED', assigned_on from directive.task where year = 2031;

insert into directive.task_entry (id, task, kind, at, files)
select uuidv7(), id, 'ASSIGNED', assigned_on, '{}' from directive.task where year = 2031;

update directive.task t set coordinating = array[b.id]
  from bench_body b
 where b.place = 1 + abs(hashtext(t.reference)) % 70 and t.year = 2031 and abs(hashtext(t.reference)) % 20 = 0
   and t.lead <> b.id;

analyze directive.task;
analyze directive.task_deadline;
analyze directive.task_entry;
