-- Whether the child came back hurt, and rules that ask for it. What was counted before is looked at again when it changes.
alter table counted_episode add column found_harmed boolean not null default false;
alter table trigger_rule add column only_found_harmed boolean not null default false;
