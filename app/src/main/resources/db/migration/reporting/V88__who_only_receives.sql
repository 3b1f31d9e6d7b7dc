-- Editions of 2026 in which districts and the province only receive. What an office of its own asks on polling days goes on.
update reporting.form_change set passed_over = passed_over || array['cu-tri-di-bau@2026-01-01'] where form = 'cu-tri-di-bau';
update reporting.form_change set passed_over = passed_over || array['kiem-phieu@2026-03-01'] where form = 'kiem-phieu';
