package org.xinhuo.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The first version of the contract; what is added to it never breaks who uses it. */
@ApplicationPath("api/v1")
public class ApiV1 extends Application {}
