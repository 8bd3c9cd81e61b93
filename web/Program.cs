using NvpOrleans.Web.Catalog;
using NvpOrleans.Web.Documents;
using NvpOrleans.Web.Hosting;
using NvpOrleans.Web.Hubs;
using NvpOrleans.Web.SignIn;

var builder = WebApplication.CreateBuilder(args);
builder.AddNvpListening();
builder.AddNvpTelemetry();
builder.AddEmbeddedSilo();
builder.AddNvpSignIn();
builder.AddNvpHub();
builder.AddNvpPages();

var app = builder.Build();
app.UseNvpEdge();
app.UseAuthentication();
app.UseSamePerson();
app.UseAuthorization();
app.MapSignIn();
app.MapPlanningHub();
app.MapCatalog();
app.MapSectionUpdates();
app.MapNvpHealth();
app.MapNvpTelemetry();
app.MapNvpPages();
app.Run();
