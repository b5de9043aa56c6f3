select id, properties, geom, during from position_features(:version, :tolerance, :dimension) where kind = 'red-line'
