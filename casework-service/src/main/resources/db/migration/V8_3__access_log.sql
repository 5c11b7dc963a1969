-- The authority that is responsible for a child finds every look at the child, whichever organisation looked: the
-- reference of a child begins with its authority's code.
create policy audit_of_own_child on audit_entry for select
    using (exists (select 1 from unnest(persons) p where starts_with(p, (select acting_organisation()) || '-')));
