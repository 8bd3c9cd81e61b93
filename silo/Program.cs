using Microsoft.Extensions.Hosting;
using NvpOrleans.Silo;

var builder = Host.CreateApplicationBuilder(args);
builder.AddNvpTelemetry();
builder.AddNvpSilo();
builder.Build().Run();
