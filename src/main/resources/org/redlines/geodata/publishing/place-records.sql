update record
set geom = case kind
    when 'route' then section_geometry(:version, id, null, 10)
    when 'position' then anchor_geometry(:version, body #> '{geometry,anchors}', 10)
    else anchor_geometry(:version, body -> 'anchors', 10)
end
where version = :version and kind in ('route', 'position', 'statement')
