package vn.danvan.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the {@link SessionGate} before every page. */
@Configuration(proxyBeanMethods = false)
class GateConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<SessionGate> gate;

    GateConfiguration(ObjectProvider<SessionGate> gate) {
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate.getObject()).order(-10);
    }
}
