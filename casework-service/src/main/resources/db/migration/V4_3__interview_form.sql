-- The form's eight parts. Reports written before have the parts they had; the list of indicators is never absent.
alter table return_home_interview add column words_hash text;

alter table return_home_interview no force row level security;
update return_home_interview set report = report || '{"indicators": []}'::jsonb
where report is not null and not report ? 'indicators';
alter table return_home_interview force row level security;
