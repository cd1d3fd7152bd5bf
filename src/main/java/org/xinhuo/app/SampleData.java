package org.xinhuo.app;

import jakarta.enterprise.context.ApplicationScoped;

/** placeholder while the features below are laid */
@ApplicationScoped
class SampleData {
    void fill() {}
}
