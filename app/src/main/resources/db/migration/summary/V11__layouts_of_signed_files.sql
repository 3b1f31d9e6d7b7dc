-- Whether the signed Word file is in a layout of the office's own, so that the PDF beside it, in the built-in one, is for
-- reading only.
alter table summary.version add column own_layout boolean not null default false;

update summary.version v set own_layout = true
  from summary.summary s
 where s.id = v.summary and v.state = 'SIGNED'
   and exists (select 1 from summary.template t
                where t.body = s.body and t.layout = v.layout and t.uploaded_at <= v.signed_at
                  and (t.withdrawn_at is null or t.withdrawn_at > v.signed_at));
