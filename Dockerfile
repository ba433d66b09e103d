# One image for the roles engine and worker. Build: docker build -t huifang .

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY src/main src/main
COPY bpmn bpmn
COPY dmn dmn
# Tests need a browser and belong to scripts/check; this stage only packs what was checked there.
RUN mvn -B -q -Dmaven.test.skip=true package && mv target/huifang-[0-9]*.jar huifang.jar \
    && java -Djarmode=tools -jar huifang.jar extract --destination unpacked

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --home-dir /app --shell /usr/sbin/nologin huifang \
    && install --directory --owner=huifang /anchors
WORKDIR /app
# Unpacked: from the packed jar every look-up of a service searches all nested jars again.
COPY --from=build /build/unpacked/ ./
USER huifang
# Never the standalone role by accident: it listens on the container's own loopback and knows demo passwords.
ENV SPRING_PROFILES_ACTIVE=engine
EXPOSE 8080
# For the engine role; a worker listens nowhere, so its container switches the check off. bash, since curl may leave the base image.
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8", "-XX:MaxRAMPercentage=75", "-jar", "huifang.jar"]
