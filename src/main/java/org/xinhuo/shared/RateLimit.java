package org.xinhuo.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** How often one may come: so many times a minute for each address, on this node. Nobody is remembered for long. */
public final class RateLimit {

    private final int perMinute;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(2))
            .maximumSize(100_000)
            .build();

    public RateLimit(int perMinute) {
        this.perMinute = perMinute;
    }

    public boolean allows(String address) {
        return buckets.get(address, unknown -> fullBucket()).tryConsume(1);
    }

    private Bucket fullBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
