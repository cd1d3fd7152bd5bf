package org.xinhuo.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.xinhuo.certificate.RecordService;

/** 学习与认证档案 for other programs: the caller's own learning and certification record, as its schema describes it. */
@Path("record")
@RequestScoped
public class RecordResource {

    @Inject
    private RecordService records;

    @GET
    @Produces("application/json;charset=UTF-8")
    public Response own() {
        return Response.ok(records.json().toString())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"xinhuo-record.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
