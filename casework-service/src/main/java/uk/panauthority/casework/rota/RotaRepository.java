package uk.panauthority.casework.rota;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Rotas by authority. */
@ApplicationScoped
class RotaRepository implements PanacheRepositoryBase<Rota, String> {}
