select id, properties, geom, during from position_features(:version, :tolerance) where kind = 'red-line'
